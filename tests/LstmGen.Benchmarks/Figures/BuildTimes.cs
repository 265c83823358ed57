using LstmGen.Benchmarks.Output;

namespace LstmGen.Benchmarks.Figures;

/// <summary>Seconds of dotnet build: medians.</summary>
/// <param name="Project">Of what.</param>
/// <param name="Whole">Restored, never built.</param>
/// <param name="Unchanged">Built, and nothing changed since.</param>
/// <param name="Comment">Built, and a comment was added.</param>
internal sealed record BuildTimes(string Project, double Whole, double Unchanged, double Comment)
{
    /// <summary>Builds the projects in turns.</summary>
    public static IReadOnlyList<BuildTimes> Of(IReadOnlyList<(string Name, NewProject Project, string Program)> projects, int rounds)
    {
        foreach (var (_, project, _) in projects)
            project.Restore();

        var times = projects.Select(_ => new List<BuildTimes>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var index = 0; index < projects.Count; index++)
                times[index].Add(Once(projects[index]));
        }

        return [.. times.Select(of => new BuildTimes(of[0].Project, Medians.Of(of, time => time.Whole), Medians.Of(of, time => time.Unchanged), Medians.Of(of, time => time.Comment)))];
    }

    private static BuildTimes Once((string Name, NewProject Project, string Program) build)
    {
        var (name, project, program) = build;
        project.Clean();
        project.Write("Program.cs", program);
        var whole = project.Build();
        var unchanged = project.Build();
        project.Write("Program.cs", program + "// a comment\n");
        return new BuildTimes(name, whole, unchanged, project.Build());
    }
}
