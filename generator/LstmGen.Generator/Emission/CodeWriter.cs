using System.Text;

namespace LstmGen.Generator;

/// <summary>Lines of code, indented, ended by \n on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
    }

    /// <summary>Several lines, given as one text; their own indentation is kept.</summary>
    public void Lines(string lines)
    {
        foreach (var line in lines.Replace("\r", "").Split('\n'))
            Line(line);
    }

    /// <summary>Braces around what is written until the result is disposed.</summary>
    public Scope Block(string header)
    {
        Lines(header);
        Line("{");
        _depth++;
        return new Scope(this);
    }

    /// <summary>A loop or condition around one statement, without braces.</summary>
    public void Single(string header, string statement)
    {
        Line(header);
        _depth++;
        Line(statement);
        _depth--;
    }

    public override string ToString() => _text.ToString();

    private void Close()
    {
        _depth--;
        Line("}");
    }

    internal readonly struct Scope(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }
}
