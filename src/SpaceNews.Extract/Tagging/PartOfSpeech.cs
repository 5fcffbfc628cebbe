namespace SpaceNews.Extract;

/// <summary>The universal parts of speech of Universal Dependencies, version 2 (<c>UPOS</c>).</summary>
public enum PartOfSpeech : byte
{
    /// <summary>Not tagged.</summary>
    None,

    /// <summary>Adjective.</summary>
    Adj,

    /// <summary>Adposition: a preposition or postposition.</summary>
    Adp,

    /// <summary>Adverb.</summary>
    Adv,

    /// <summary>Auxiliary, the copula included.</summary>
    Aux,

    /// <summary>Coordinating conjunction.</summary>
    Cconj,

    /// <summary>Determiner.</summary>
    Det,

    /// <summary>Interjection.</summary>
    Intj,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Numeral.</summary>
    Num,

    /// <summary>Particle: “not”, the “to” of an infinitive, the “’s” of a possessive.</summary>
    Part,

    /// <summary>Pronoun.</summary>
    Pron,

    /// <summary>Proper noun.</summary>
    Propn,

    /// <summary>Punctuation.</summary>
    Punct,

    /// <summary>Subordinating conjunction.</summary>
    Sconj,

    /// <summary>Symbol.</summary>
    Sym,

    /// <summary>Verb.</summary>
    Verb,

    /// <summary>Anything else.</summary>
    X,
}
