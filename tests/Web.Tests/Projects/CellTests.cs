using EMiningLive.Web.Projects.Exchange;

namespace EMiningLive.Web.Tests.Projects;

/// <summary>What is written into a cell is read back the same, and never begins like a formula.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+92 300", "'+92 300")]
    [InlineData("-5", "'-5")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=x", "''=x")]
    [InlineData("''=x", "'''=x")]
    [InlineData("'x", "'x")]
    [InlineData("x=1", "x=1")]
    [InlineData("", "")]
    public void A_formula_gets_an_apostrophe_and_loses_it_again(string text, string cell)
    {
        Assert.Equal(cell, Cells.Guard(text));
        Assert.Equal(text, Cells.Unguard(cell));
    }

    [Fact]
    public void A_formula_that_nobody_guarded_is_read_as_it_stands() => Assert.Equal("=x", Cells.Unguard("=x"));

    [Theory]
    [InlineData("a; b", "a", "b")]
    [InlineData(@"a\;b; c\\; \\\;", "a;b", @"c\", @"\;")]
    [InlineData(@"C:\\dir; \\\\", @"C:\dir", @"\\")]
    public void Several_texts_in_a_cell_are_the_same_again(string cell, params string[] texts)
    {
        Assert.Equal(cell, Cells.Join(texts));
        Assert.Equal(texts, Cells.Split(cell));
    }

    [Theory]
    [InlineData("a;b ;;c;", "a", "b", "c")]
    [InlineData(@"C:\dir", @"C:\dir")]
    [InlineData(" ")]
    public void What_people_write_is_read(string cell, params string[] texts) => Assert.Equal(texts, Cells.Split(cell));
}
