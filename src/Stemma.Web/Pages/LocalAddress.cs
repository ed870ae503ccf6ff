namespace Stemma.Web;

/// <summary>An address that a form asks to be sent to.</summary>
static class LocalAddress
{
    /// <summary>A path of this server; anything else is the list of stories.</summary>
    internal static string Of(string? address) =>
        address is ['/', not '/' and not '\\', ..] or ['/'] && !address.Any(char.IsControl) ? address : "/";
}
