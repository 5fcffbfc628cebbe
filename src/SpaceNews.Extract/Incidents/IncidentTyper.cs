namespace SpaceNews.Extract;

/// <summary>
/// Decides the type of an event from what its triggers say and from the phase of flight: the table in <c>docs/incidents.md</c>
/// speaks first, and learned weights decide over its answer and what it was given from.
/// </summary>
internal sealed class IncidentTyper
{
    /// <summary>The classifier of sentences is right about the type half of the time.</summary>
    private const double Guess = 0.4;

    /// <summary>A sentence without craft, place and phase of flight may be about anything.</summary>
    private const double Aside = 0.6;

    /// <summary>“collided” is a collision wherever it happens, “struck” is not.</summary>
    private const double NamedCollision = 0.6;

    /// <summary>So much success, by place, is told of what went well: in the lead, or twice.</summary>
    private const double WentWell = 2;

    private static readonly int Types = Enum.GetValues<IncidentType>().Length;

    private readonly double[] _sorts = new double[Enum.GetValues<TriggerSort>().Length];
    private readonly double[] _strongest = new double[Enum.GetValues<TriggerSort>().Length];
    private readonly bool _rocket, _isOneSentence;
    private readonly double[] _votes;
    private readonly double _success;
    private readonly int _where;
    private readonly Dictionary<string, double> _phases = new(StringComparer.Ordinal), _nouns = new(StringComparer.Ordinal);

    public IncidentTyper(EventScope scope)
    {
        EventDraft draft = scope.Draft;
        foreach ((SentenceFacts sentence, Mention<SiteName> mention) in scope.Mentions<SiteName>())
            if (scope.IsTrigger(sentence)) _where = Math.Max(_where, mention.Value.Pad is not null ? 2 : scope.Article.Knowledge.FindSite(mention.Value.Id)?.Kind is { } kind ? 3 + (int)kind : 1);
        foreach ((SentenceFacts sentence, Mention<VehicleName> mention) in scope.Mentions<VehicleName>())
            _rocket |= (scope.IsTrigger(sentence) || sentence.Place >= 1.2 && sentence.Has(CueAspect.Phase, "Ascent") && !sentence.Has(CueAspect.Past)) && IsRocket(mention.Value.Class);
        foreach ((SentenceFacts sentence, TriggerHit trigger) in draft.Triggers)
        {
            double weight = trigger.Weight * sentence.Place * (trigger.IsGuess ? Guess : 1) * (sentence.TellsOfSpace(scope.AllMentions) ? 1 : Aside);
            _sorts[(int)trigger.Sort] += weight;
            _strongest[(int)trigger.Sort] = Math.Max(_strongest[(int)trigger.Sort], trigger.Weight);
            if (IsOnPad(scope, sentence, trigger)) _phases["Ground"] = Phase("Ground") + weight;
            foreach (CueHit cue in sentence.Cues)
            {
                if (cue.Cue.Aspect != CueAspect.Phase) continue;
                int distance = Math.Max(0, Math.Max(trigger.First - cue.End, cue.First - trigger.End));
                double near = distance < 4 ? 1.6 : distance < 9 ? 1 : 0.5;
                _phases[cue.Cue.Value] = _phases.GetValueOrDefault(cue.Cue.Value) + near * weight;
            }
        }
        _votes = TypeFeatures.Votes(scope);
        Tellers = [.. draft.Triggers.OrderByDescending(t => t.Trigger.Weight * t.Sentence.Place).Select(t => t.Sentence).Distinct().Take(IncidentModel.MostSentences)];
        // What the weights have learned of whole stories says nothing of what one sentence leaves out.
        _isOneSentence = draft.Cluster is null && draft.Sentences.Count == 1;
        foreach (SentenceFacts sentence in draft.Sentences)
        {
            // “The crew reached orbit safely” while the pad under it fell apart.
            if (sentence.Has(CueAspect.Outcome, "success")) _success += sentence.Place;
            foreach (CueHit cue in sentence.Cues)
            {
                // Platforms, cabins and towers stand on the ground.
                if (cue.Cue.Aspect == CueAspect.DamagedObject) _phases["Ground"] = Phase("Ground") + 0.35 * sentence.Place;
                else if (cue.Cue.Aspect == CueAspect.Subject) _nouns[cue.Cue.Value] = _nouns.GetValueOrDefault(cue.Cue.Value) + sentence.Place;
                else if (cue.Cue.Aspect == CueAspect.Phase) _phases[cue.Cue.Value] = Phase(cue.Cue.Value) + 0.12 * sentence.Place;
            }
        }
    }

    private double this[TriggerSort sort] => _sorts[(int)sort];

    private double Phase(string name) => _phases.GetValueOrDefault(name);

    /// <summary>The type of the event.</summary>
    /// <param name="vehicle">The class of the leading craft.</param>
    /// <param name="model">The learned weights.</param>
    public IncidentType Decide(VehicleClass vehicle, IncidentModel model)
    {
        Span<int> values = stackalloc int[TypeFeatures.Space.Attributes], support = stackalloc int[TypeFeatures.Support.Attributes];
        IncidentType table = Fill(values, vehicle);
        // For what nearly happened the guideline has one type.
        if (table == IncidentType.Other && this[TriggerSort.NearMiss] > 0) return table;
        if (_isOneSentence) return table;
        int best = 0;
        double most = double.NegativeInfinity;
        for (int type = 0; type < Types; type++)
        {
            TypeFeatures.FillSupport(support, type, table, _votes);
            double score = model.Score((IncidentType)type, values, Tellers) + TypeFeatures.Support.Score(support, model[Decision.Support]);
            // A fire without any word for an explosion is none, whatever it stands by.
            if (score <= most || (table == IncidentType.Fire && type == (int)IncidentType.GroundExplosion && this[TriggerSort.Explosion] <= 0)) continue;
            // Nor is a launch that went well a failed one, whatever it left of its pad.
            if (table == IncidentType.GroundDamage && type == (int)IncidentType.LaunchFailure && _success >= WentWell) continue;
            most = score;
            best = type;
        }
        return (IncidentType)best;
    }

    /// <summary>The sentences that tell most of the event.</summary>
    public SentenceFacts[] Tellers { get; }

    /// <summary>The shares of the types by the classifier of sentences.</summary>
    public Span<double> Votes => _votes;

    /// <summary>The values of the attributes of <see cref="TypeFeatures"/>; returns the answer of the table.</summary>
    public IncidentType Fill(Span<int> values, VehicleClass vehicle)
    {
        IncidentType table = ByTable(vehicle);
        TypeFeatures.Fill(values, _sorts, _phases, _nouns, vehicle, table, _votes, _rocket, _success, _where);
        return table;
    }

    private IncidentType ByTable(VehicleClass vehicle)
    {
        double ground = Phase("Ground") + Phase("Test"), ascent = Phase("Ascent"), landing = Phase("Landing"), orbit = Phase("Orbit"), reentry = Phase("Reentry"), docking = Phase("Docking");
        TriggerSort main = Strongest(TriggerSort.Damage, TriggerSort.Explosion, TriggerSort.Crash, TriggerSort.Breakup, TriggerSort.Leak, TriggerSort.Fire, TriggerSort.Collision, TriggerSort.Debris, TriggerSort.Docking, TriggerSort.Abort, TriggerSort.Anomaly, TriggerSort.NearMiss, TriggerSort.Failure);
        double strength = this[main];
        // Deaths and injuries decide only where nothing says how they came about.
        if (this[TriggerSort.Injury] > 2 * strength && strength < 0.6) return IncidentType.CrewInjury;
        // Debris is what a collision leaves behind.
        if (main is TriggerSort.Debris or TriggerSort.Crash or TriggerSort.Breakup && this[TriggerSort.Collision] > 0.35 * strength) return IncidentType.Collision;
        switch (main)
        {
            // What comes down too hard hits the ground, which nobody calls a collision.
            case TriggerSort.Collision when landing > orbit && landing > docking && _strongest[(int)TriggerSort.Collision] < NamedCollision:
                return IncidentType.LandingFailure;
            case TriggerSort.Collision:
                return IncidentType.Collision;
            case TriggerSort.Docking:
                return IncidentType.DockingFailure;
            case TriggerSort.Abort:
                return docking > ascent ? IncidentType.DockingFailure : IncidentType.LaunchAbort;
            case TriggerSort.Leak:
                return IncidentType.Leak;
            case TriggerSort.Fire when this[TriggerSort.Explosion] < 0.4 * strength:
                return IncidentType.Fire;
            case TriggerSort.NearMiss:
                return IncidentType.Other;
            case TriggerSort.Explosion or TriggerSort.Fire:
                if (Phase("Test") > 0.8 || (ground > ascent && ground >= orbit)) return IncidentType.GroundExplosion;
                // A rocket that kills kills on the ground, unless what fell from the sky did.
                if (IsRocket(vehicle) && this[TriggerSort.Injury] > 0.3 && ascent <= 0 && Phase("Debris") <= 0) return IncidentType.GroundExplosion;
                if (orbit > ascent && orbit > landing) return IncidentType.SpacecraftAnomaly;
                return landing > ascent * 1.3 ? IncidentType.LandingFailure : IncidentType.LaunchFailure;
            // A satellite that sheds pieces in orbit drops them on nobody.
            case TriggerSort.Debris when vehicle is VehicleClass.Satellite or VehicleClass.Probe && Phase("Debris") <= orbit && reentry <= 0:
                return IncidentType.SpacecraftAnomaly;
            case TriggerSort.Debris when IsRocket(vehicle) && ascent > Phase("Debris"):
                return IncidentType.LaunchFailure;
            case TriggerSort.Debris:
            case TriggerSort.Crash when Phase("Debris") > Math.Max(landing, ascent) && (!IsRocket(vehicle) || this[TriggerSort.Debris] > 0.3 * strength):
                return IncidentType.DebrisFall;
            case TriggerSort.Crash:
                if (Phase("Test") > 0.8) return IncidentType.GroundExplosion;
                if (vehicle is VehicleClass.Lander or VehicleClass.Probe or VehicleClass.Rover || landing > ascent) return IncidentType.LandingFailure;
                return vehicle is VehicleClass.LaunchVehicle or VehicleClass.Missile || ascent > 0 ? IncidentType.LaunchFailure : IncidentType.LandingFailure;
            case TriggerSort.Breakup:
                if (Phase("Test") > 0.8 && ground > ascent) return IncidentType.GroundExplosion;
                if (IsRocket(vehicle) && reentry <= ascent) return IncidentType.LaunchFailure;
                if (reentry >= ascent || vehicle == VehicleClass.Spaceplane && ascent < 1) return IncidentType.ReentryLoss;
                return orbit > ascent ? IncidentType.SpacecraftAnomaly : IncidentType.LaunchFailure;
            case TriggerSort.Damage:
                if (this[TriggerSort.Debris] > 0.4 * strength && Phase("Debris") > ground) return IncidentType.DebrisFall;
                if (ground >= Math.Max(orbit * 0.8, 0.4)) return IncidentType.GroundDamage;
                return ByPhase(vehicle, ground, ascent, landing, orbit, reentry, docking);
            default:
                if (this[TriggerSort.Damage] > 0.45 * strength && ground > Math.Max(orbit, landing)) return IncidentType.GroundDamage;
                // A countdown that was stopped says so; what its sensors read was the reason.
                if (main is TriggerSort.Anomaly or TriggerSort.Failure && this[TriggerSort.Abort] > 0 && this[TriggerSort.Abort] >= 0.6 * strength && docking <= ascent) return IncidentType.LaunchAbort;
                // Contact with a satellite that is lost on the way up is lost with its rocket.
                if (main == TriggerSort.Anomaly && !IsRocket(vehicle) && !(_rocket && ascent > orbit)) orbit += strength;
                return ByPhase(vehicle, ground, ascent, landing, orbit, reentry, docking);
        }
    }

    private IncidentType ByPhase(VehicleClass vehicle, double ground, double ascent, double landing, double orbit, double reentry, double docking)
    {
        // The class of the craft speaks first where the words leave it open.
        switch (vehicle)
        {
            case VehicleClass.LaunchVehicle or VehicleClass.Missile or VehicleClass.Stage:
                ascent += ground < 0.8 ? 1.2 : 0.5;
                orbit *= 0.5;
                break;
            case VehicleClass.Lander:
                landing += 1.2;
                break;
            // A rover that stands on its planet has its landing behind it.
            case VehicleClass.Rover when landing <= 0:
            case VehicleClass.Satellite or VehicleClass.Probe or VehicleClass.StationModule when !(_rocket && ascent > orbit):
                orbit += 1;
                break;
            case VehicleClass.Spaceplane:
                reentry += 0.5;
                break;
        }
        // Something destroyed on the ground weighs more than the launch it happened at.
        ground *= this[TriggerSort.Damage] + this[TriggerSort.Loss] > 0.5 ? 1.2 : 0.9;
        double best = Math.Max(Math.Max(Math.Max(ground, ascent), Math.Max(landing, orbit)), Math.Max(reentry, docking * 0.7));
        if (best <= 0) return ByNoun();
        if (best == ascent) return IncidentType.LaunchFailure;
        if (best == landing) return IncidentType.LandingFailure;
        if (best == orbit) return IncidentType.SpacecraftAnomaly;
        if (best == reentry) return IncidentType.ReentryLoss;
        return best == docking * 0.7 ? IncidentType.DockingFailure : IncidentType.GroundDamage;
    }

    /// <summary>Where nothing tells of a phase of flight, what the text calls the craft does.</summary>
    private IncidentType ByNoun()
    {
        double rocket = _nouns.GetValueOrDefault("rocket"), satellite = _nouns.GetValueOrDefault("satellite"), lander = _nouns.GetValueOrDefault("lander");
        if (rocket > satellite && rocket > lander) return IncidentType.LaunchFailure;
        if (lander > satellite) return IncidentType.LandingFailure;
        return satellite > 0 || this[TriggerSort.Anomaly] > 0 ? IncidentType.SpacecraftAnomaly : IncidentType.Other;
    }

    /// <summary>“exploded on Stand S2”, “caught fire at Launch Complex 40”: on the ground, unlike what rose from there.</summary>
    private static bool IsOnPad(EventScope scope, SentenceFacts sentence, TriggerHit trigger)
    {
        for (int i = sentence.FirstMention; i < sentence.EndMention; i++)
        {
            if (scope.AllMentions[i] is not Mention<SiteName> { Value.Pad: not null } site) continue;
            int first = scope.FirstToken(site);
            if (first < trigger.End || first - trigger.End > 4) continue;
            int before = scope.Article.Has(first - 1, WordClass.Article | WordClass.Possessive) ? first - 2 : first - 1;
            if (scope.Article.Is(before, "on") || scope.Article.Is(before, "at") || scope.Article.Is(before, "beside") || scope.Article.Is(before, "near")) return true;
        }
        return false;
    }

    private static bool IsRocket(VehicleClass vehicle) => vehicle is VehicleClass.LaunchVehicle or VehicleClass.Stage or VehicleClass.Missile;

    private TriggerSort Strongest(params ReadOnlySpan<TriggerSort> sorts)
    {
        TriggerSort best = sorts[0];
        foreach (TriggerSort sort in sorts)
        {
            // “failure” goes with almost every accident and says least about its kind.
            double weight = sort == TriggerSort.Failure ? 0.6 : 1;
            if (this[sort] * weight > this[best] * (best == TriggerSort.Failure ? 0.6 : 1)) best = sort;
        }
        return this[best] > 0 ? best : TriggerSort.Failure;
    }
}
