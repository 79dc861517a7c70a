using Lucene.Net.Documents;

namespace SearchService.Indexing.Words.Fields;

/// <summary>ISO codes, as terms and counted.</summary>
internal sealed class CodeField(string name) : CountedField(name)
{
    public void Write(Document document, string? code)
    {
        if (!string.IsNullOrEmpty(code))
        {
            AddTerms(document, [Cut(code)]);
            AddValue(document, code);
        }
    }
}

/// <summary>Years, months or days, counted alone: <c>2023</c>, <c>2023-09</c> or <c>2023-09-12</c>.</summary>
internal sealed class PeriodField(string name) : CountedField(name)
{
    public void Write(Document document, string period) => AddValue(document, period);
}
