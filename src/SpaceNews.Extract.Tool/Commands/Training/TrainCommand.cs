namespace SpaceNews.Extract.Tool;

/// <summary><c>spacenews train</c>: the models of the library, from corpora that the user has.</summary>
internal sealed class TrainCommand : Verb
{
    public TrainCommand()
        : base(
            "train",
            "Trains the models of the library, or models of your own in their place.",
            "spacenews train names --recipe names.recipe --data corpora/ --out names.bin",
            "spacenews train parts-of-speech --recipe tags.recipe --data corpora/ --out part-of-speech.bin")
    {
        Subcommands.Add(new TrainWordsCommand());
        Subcommands.Add(new TrainCommonWordsCommand());
        Subcommands.Add(new TrainPartsOfSpeechCommand());
        Subcommands.Add(new TrainNamesCommand());
        Subcommands.Add(new TrainVehiclesCommand());
        Subcommands.Add(new TrainSentencesCommand());
        Subcommands.Add(new TrainIncidentsCommand());
        Subcommands.Add(new TrainRolesCommand());
        Subcommands.Add(new TrainMassesCommand());
    }

    public override string Notes => """
        Training on data of your own:
          1. Write a recipe, one corpus a line, the fields parted by spaces; # begins a comment:

               USE FORMAT WEIGHT DOMAIN PATH [LABEL=KIND ...]

             USE is train, dev (chooses the epoch of names) or test (is only measured). FORMAT is conllu (parts of
             speech), iob2 (Universal NER), conll (word first, label last), gum, or marked:SPLIT (articles as
             in tests/fixtures; the path MARKED is the folder of --fixtures). WEIGHT is how much a sentence
             counts. DOMAIN numbers the annotation convention: the tagger answers by that of domain 1, so
             give your own data 1 and foreign data other numbers. PATH starts from --data; a * in its last
             part stands for anything. LABEL=KIND renames labels to PER, ORG, LOC, SITE or VEH; once there
             is one, labels that are not listed count as no name.

               train conll 1 1 mine/train.conll
               train conll 0.3 2 wikigold/wikigold.conll PER=PER ORG=ORG LOC=LOC
               dev conll 1 1 mine/dev.conll
               test conll 1 1 mine/test.conll

          2. spacenews train names --recipe mine.recipe --data corpora/ --out mine.bin
          3. Swap the model in:

               ExtractionPipeline.CreateBuilder().UseSpaceNews()
                   .WithNameRecognizer(NameTagger.Load("mine.bin"))
                   .WithTagger(PartOfSpeechTagger.Load("tags.bin"))
                   .Build();

             A model trained with --words goes with its word table: NameTagger.Load("mine.bin", "words.bin").

        The same input gives the same bytes. models/tagging/README.md has the commands that made the models
        that ship with the library.
        """;
}
