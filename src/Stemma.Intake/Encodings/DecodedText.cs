namespace Stemma.Intake;

/// <summary>The characters of an input and the encoding that they were written in.</summary>
/// <param name="Text">Without a byte order mark.</param>
/// <param name="Encoding">The encoding's web name: "utf-8", "windows-1252".</param>
/// <param name="Cut">The input ends inside a character.</param>
readonly record struct DecodedText(string Text, string Encoding, bool Cut);
