namespace SpaceNews.Extract;

/// <summary>What the taggers can ask of a token. Those up to <see cref="Place"/> depend on the word alone and on how it is written here.</summary>
internal enum TokenProperty
{
    /// <summary>The word, letter case apart; the figures of a number do not count.</summary>
    Word,

    /// <summary>The word as written.</summary>
    Exact,
    Suffix1,
    Suffix2,
    Suffix3,
    Suffix4,
    Prefix1,
    Prefix2,
    Prefix3,
    Prefix4,

    /// <summary>Capitals, figures, hyphens, length one.</summary>
    Shape,

    /// <summary>Number of characters, up to eight.</summary>
    Length,

    /// <summary>Classes of the knowledge tables that bear on names.</summary>
    Class,

    /// <summary>The most telling of those classes.</summary>
    Kin,

    /// <summary>Parts of speech seen in training.</summary>
    Seen,

    /// <summary>Parts of speech of the dictionary.</summary>
    Dictionary,

    /// <summary>Dictionary class of the noun: person, group, place, artefact …</summary>
    Noun,

    /// <summary>Dictionary class of the verb: communication, motion …</summary>
    Verb,

    /// <summary>First word of a sentence, or in a line where capitals prove nothing.</summary>
    Place,

    /// <summary>Part of speech, once tagged.</summary>
    Tag,

    /// <summary>Kinds under which the gazetteer knows the name that the word is part of.</summary>
    Gazetteer,

    /// <summary>What the knowledge base knows at this place.</summary>
    Match,

    /// <summary>What the rest of the article shows of the word.</summary>
    Article,

    /// <summary>Which annotation convention to follow.</summary>
    Domain,

    /// <summary>How careful the writer is with capitals, in this sentence and in the article.</summary>
    Care,

    /// <summary>Place of the word in its run of capitalised words, from either end.</summary>
    RunIndex,
    RunRest,

    /// <summary>Length of the run of capitalised words around the word; 0 outside of one. This and all behind it are the same in the whole run.</summary>
    RunLength,
    RunFirst,
    RunLast,
    RunBefore,
    RunAfter,
    RunKin,
    RunMatch,
    RunFirstKin,
    RunLastKin,
    RunLastNoun,
    RunLastSuffix,
    RunLastMatch,
    RunBeforeNoun,
    RunBeforeMatch,
    RunAfterMatch,

    /// <summary>Dictionary classes of the word behind the run.</summary>
    RunAfterClass,
    RunAfterNext,
    RunBeforePrevious,
}
