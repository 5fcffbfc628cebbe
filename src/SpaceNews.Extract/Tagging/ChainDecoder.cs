namespace SpaceNews.Extract;

/// <summary>Finds the best sequence of labels of a window (Viterbi) and how far it is ahead of “no name here”.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class ChainDecoder(LinearModel model)
{
    private const int Impossible = int.MinValue / 4;

    private int[] _scores = [];
    private int[] _best = [];
    private byte[] _back = [];

    public void Decode(FormScores forms, TokenProperties properties, Sentence sentence, int first, int end, NameLabels labels, List<RecognizedName> names)
    {
        int length = end - first, count = NameLabels.Count;
        if (_scores.Length < length * count)
        {
            _scores = new int[length * count * 2];
            _best = new int[length * count * 2];
            _back = new byte[length * count * 2];
        }
        Array.Clear(_scores, 0, length * count);
        for (int i = 0; i < length; i++)
        {
            Span<int> scores = _scores.AsSpan(i * count, count);
            forms.Add(properties, sentence, first + i, scores);
            foreach (int template in model.Templates.ContextTemplates) model.Add(model.Templates.At(template, properties, first + i), scores);
        }
        Forward(length, labels);
        Report(first, length, names);
    }

    private void Forward(int length, NameLabels labels)
    {
        int count = NameLabels.Count;
        for (int i = 0; i < length; i++)
        {
            for (int label = 0; label < count; label++)
            {
                int best = Impossible, from = 0;
                if (i == 0)
                {
                    if (labels.Follows(0, label)) best = model.Transitions[label];
                }
                else
                {
                    for (int before = 0; before < count; before++)
                    {
                        if (!labels.Follows(before, label)) continue;
                        int score = _best[(i - 1) * count + before] + model.Transitions[before * count + label];
                        if (score > best) (best, from) = (score, before);
                    }
                }
                bool open = i == length - 1 && NameLabels.IsOpen(label);
                _best[i * count + label] = open || best <= Impossible ? Impossible : best + _scores[i * count + label];
                _back[i * count + label] = (byte)from;
            }
        }
    }

    private void Report(int first, int length, List<RecognizedName> names)
    {
        int count = NameLabels.Count, label = 0;
        for (int l = 1; l < count; l++)
            if (_best[(length - 1) * count + l] > _best[(length - 1) * count + label]) label = l;
        int found = names.Count, end = length;
        long ahead = 0;
        for (int i = length - 1; i >= 0; i--)
        {
            int before = i > 0 ? _back[i * count + label] : 0;
            if (label != 0)
            {
                if (!NameLabels.IsOpen(label)) (end, ahead) = (i + 1, 0);
                ahead += _scores[i * count + label] - _scores[i * count] + model.Transitions[before * count + label] - model.Transitions[0];
                if (NameLabels.StartsName(label)) names.Add(new RecognizedName(NameLabels.Kind(label), first + i, first + end, Confidence(ahead, end - i)));
            }
            label = before;
        }
        names.Reverse(found, names.Count - found);
    }

    /// <summary>The lead over “no name”, a token, as a probability. Rounded, so that no machine's logarithm shows.</summary>
    private double Confidence(long ahead, int length) => Math.Round(1 / (1 + Math.Exp(-ahead * model.Scale / length)), 2);
}
