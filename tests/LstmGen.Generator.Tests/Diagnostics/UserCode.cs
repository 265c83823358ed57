namespace LstmGen.Generator.Tests;

/// <summary>Code that uses every public member of a model, as other code of a project would.</summary>
internal static class UserCode
{
    private static readonly (string Member, string Statement)[] Uses =
    [
        ("Features", "Console.WriteLine(Model.Features);"),
        ("Timesteps", "Console.WriteLine(Model.Timesteps);"),
        ("OutputFeatures", "Console.WriteLine(Model.OutputFeatures);"),
        ("ParameterCount", "Console.WriteLine(Model.ParameterCount);"),
        ("Summary", "Console.WriteLine(Model.Summary);"),
        ("new", "var made = new Model(); ISequenceModel sequences = made; Console.WriteLine(sequences.OutputLength(3) + sequences.Features);"),
        ("Load", "model = Model.Load(\"weights.safetensors\"); model = Model.Load(System.IO.Stream.Null); model = Model.Load(new byte[8]);"),
        ("Forward", "model.Forward(new float[8], new float[1]);"),
        ("ForwardBatch", "model.ForwardBatch(new float[8], new float[1], batch: 1);"),
        ("State", "var state = new Model.State(); var same = state == default(Model.State) && !(state != default(Model.State)) && state.Equals(state); Console.WriteLine(same);"),
        ("InitialState State", "state = model.InitialState;"),
        ("Forward State", "model.Forward(new float[8], ref state, new float[1]);"),
        ("Step State", "model.Step(new float[1], ref state, new float[1]);"),
        ("Advance State", "model.Advance(new float[1], ref state);"),
        ("StepBatch State", "model.StepBatch(new float[2], new Model.State[2], new float[2]);"),
    ];

    private static readonly (string Member, string Statement)[] UsesOfTokens =
    [
        .. Uses.Where(use => use.Member is "Timesteps" or "OutputFeatures" or "ParameterCount" or "Summary" or "Load" or "State" or "InitialState State"),
        ("Forward", "model.Forward(new int[8], new float[1]);"),
        ("ForwardBatch", "model.ForwardBatch(new int[8], new float[1], batch: 1); model.ForwardBatch(new int[8], new float[1], batch: 1, degreeOfParallelism: 2);"),
        ("Forward State", "model.Forward(new int[8], ref state, new float[1]);"),
        ("Step State", "model.Step(7, ref state, new float[1]);"),
        ("Advance State", "model.Advance(7, ref state);"),
        ("StepBatch State", "model.StepBatch(new int[2], new Model.State[2], new float[2]);"),
    ];

    /// <summary>A class that does so.</summary>
    /// <param name="model">The model's name there.</param>
    /// <param name="missing">The members that are not there.</param>
    /// <param name="takesTokens">Whether the model takes tokens.</param>
    public static string Of(string model, IReadOnlyCollection<string> missing, bool takesTokens)
    {
        var statements = (takesTokens ? UsesOfTokens : Uses).Where(use => !use.Member.Split(' ').Any(missing.Contains)).Select(use => use.Statement.Replace("Model", model, StringComparison.Ordinal).Replace("ISequence" + model, "ISequenceModel", StringComparison.Ordinal));
        return $$"""


            static class UserCode
            {
                public static void Use({{model}} model)
                {
                    {{string.Join("\n        ", statements)}}
                }
            }
            """;
    }
}
