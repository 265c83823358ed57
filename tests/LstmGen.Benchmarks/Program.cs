using LstmGen.Benchmarks;

CommandLine command;
try
{
    command = CommandLine.Parse(args);
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine(CommandLine.Usage);
    return 1;
}

if (command.Help)
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}

Console.WriteLine(Machine.Description);
Console.WriteLine($"Nanoseconds a step over {Sequence.Timesteps} timesteps: median (minimum) of {command.Rounds} rounds in turns, one thread.");
Console.WriteLine();
var table = new Table(Console.Out, command.Markdown);
var isFirst = true;
foreach (var shape in command.Shapes)
{
    var peers = shape.CreatePeers();
    var samples = Sequence.Draw(shape.Features);
    Agreement.Check(shape, peers, samples);
    if (isFirst)
        table.WriteHeader(peers.Select(peer => peer.Name));
    isFirst = false;
    table.WriteRow(shape, Measurement.Of(peers, samples, shape.Units, command.Rounds));
    foreach (var peer in peers)
        peer.Dispose();
}

return 0;
