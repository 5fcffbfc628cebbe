namespace SpaceNews.Extract;

/// <summary>Who plays a role in an incident.</summary>
internal enum RoleActor { Vehicle, Person, Organization }
