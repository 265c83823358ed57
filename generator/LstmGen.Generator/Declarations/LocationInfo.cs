using LstmGen.Networks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LstmGen.Generator;

/// <summary>A location by value, holding on to no syntax tree.</summary>
internal sealed record LocationInfo(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static LocationInfo? Of(Location? location) =>
        location?.SourceTree is { } tree ? new LocationInfo(tree.FilePath, location.SourceSpan, location.GetLineSpan().Span) : null;

    public Location ToLocation() => Location.Create(Path, Span, Lines);
}

/// <summary>Where each place of a declaration stands just now.</summary>
internal sealed record LocationMap(EquatableArray<(Place Place, LocationInfo Location)> Entries)
{
    /// <summary>The problems where they stand. Of a class without problems nothing remains that could move.</summary>
    public EquatableArray<LocatedProblem> Locate(EquatableArray<Problem> problems) =>
        problems.Select(problem => new LocatedProblem(problem, Find(problem.Place))).ToEquatable();

    /// <summary>The location of the place, or of the next wider one that stands anywhere.</summary>
    private LocationInfo? Find(Place place)
    {
        while (true)
        {
            foreach (var entry in Entries)
            {
                if (entry.Place == place)
                    return entry.Location;
            }

            if (place == Place.Class)
                return null;
            place = place.Wider;
        }
    }
}
