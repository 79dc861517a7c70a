using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using SearchService.Stores.Keys;

namespace SearchService.Api.Hosting.Access;

/// <summary>What seals sessions, where several services keep it in one place.</summary>
internal sealed class SharedSeals(ISessionSeals seals) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. seals.All().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) => seals.Add(element.ToString(SaveOptions.DisableFormatting));
}
