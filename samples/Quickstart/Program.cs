// From articles to facts in four steps. Run it as it is, or name text files of your own:
//   dotnet run --project samples/Quickstart [FILE...]
using SpaceNews.Extract;
using SpaceNews.Extract.Quickstart;

// 1. Articles: the five short ones that come with the library, or your files.
IEnumerable<Article> articles = args.Length == 0
    ? FixtureCorpus.Articles
    : args.Select(file => Article.FromText(File.ReadAllText(file), id: Path.GetFileNameWithoutExtension(file)));

// 2. A corpus reads each article into a model: what the text names and states, and where.
Corpus corpus = Corpus.Create().WithArticles(articles);
ArticleModel[] models = [.. corpus.ArticleIds.Select(id => corpus.GetModel(id)!)];
foreach (ArticleModel model in models) ShowArticle(model);

// 3. Reports of one event become one incident, which keeps every source and every disagreement.
if (corpus.Incidents is [var main, ..])
{
    ShowIncident(main);
    ShowConflicts(main);
}

// 4. Everything as JSON lines, for other programs.
Directory.CreateDirectory("out");
File.WriteAllLines("out/articles.jsonl", models.Select(ExtractJson.Serialize));
File.WriteAllLines("out/incidents.jsonl", corpus.Incidents.Select(ExtractJson.Serialize));
Page.Heading("As JSON lines");
Page.Row("articles", Path.GetFullPath("out/articles.jsonl"));
Page.Row("incidents", Path.GetFullPath("out/incidents.jsonl"));

void ShowArticle(ArticleModel model)
{
    Page.Heading(model.Article.Id, model.Article.Title);
    Page.Found("people", model, model.People, person => person.FullName);
    Page.Found("organizations", model, model.Organizations, organization => organization.Name);
    Page.Found("sites", model, model.Sites, site => site.ToString());
    Page.Found("vehicles", model, model.Vehicles, vehicle => vehicle.ToString());
    Page.Found("dates", model, model.Dates, date => date.ToString());
    Page.Found("times", model, model.Times, time => time.ToString());
    Page.Found("durations", model, model.Durations, duration => duration.ToString());
    Page.Found("masses", model, model.Masses, mass => mass.ToString());
    foreach (Incident incident in model.Incidents) Page.Row(incident.IsBackground ? "recalls" : "incident", Page.Summary(incident));
}

void ShowIncident(Incident incident)
{
    Page.Heading("The main incident", $"told by {incident.Sources.Length} of {models.Length} articles");
    Page.Row("type", $"{incident.Type}", incident.TypeEvidence);
    if (incident.Date is { } date) Page.Row("date", $"{date.Value}", date.Evidence);
    if (incident.Time is { } time) Page.Row("time", $"{time.Value}", time.Evidence);
    if (incident.Site is { } site) Page.Row("site", $"{site.Value}", site.Evidence);
    Page.Rows("vehicles", incident.Vehicles, v => ($"{v.Vehicle.Name}, {v.Role}", v.Evidence));
    Page.Rows("people", incident.People, p => ($"{p.Person}, {p.Role}", p.Evidence));
    Page.Rows("organizations", incident.Organizations, o => ($"{o.Name}, {o.Role}", o.Evidence));
    Page.Rows("masses", incident.Masses, m => ($"{m.Mass}, {m.Mass.Of ?? "of something"}", m.Evidence));
    if (incident.Casualties is { } who) Page.Row("casualties", $"killed {who.Killed?.ToString() ?? "?"}, injured {who.Injured?.ToString() ?? "?"}", who.Evidence);
    Page.Claims("causes", incident.Causes);
    Page.Claims("consequences", incident.Consequences);
    Page.Row("sources", string.Join(", ", incident.Sources));
}

void ShowConflicts(Incident incident)
{
    Page.Heading("Where they disagree", $"{incident.Conflicts.Length} points");
    foreach (IncidentConflict conflict in incident.Conflicts)
    {
        Page.Row(conflict.Field, conflict.Note);
        foreach (Grounded<string> side in conflict.Values) Page.Side(side, e => corpus.GetModel(e.ArticleId)!.Article.Text);
    }
}
