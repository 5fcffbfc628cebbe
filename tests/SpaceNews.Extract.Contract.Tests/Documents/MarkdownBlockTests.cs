namespace SpaceNews.Extract.Contract.Tests;

public sealed class MarkdownBlockTests
{
    [Fact]
    public void Output_is_the_text_block_that_follows_directly()
    {
        IReadOnlyList<MarkdownBlock> blocks = MarkdownBlock.Read("p.md", "# T\n```csharp\nA\n```\n\n```text\nB\n\nC\n```\n```csharp\nD\n```\nwords\n```text\nE\n```\n");

        blocks.Where(b => b.Language == "csharp").Should().Equal(new MarkdownBlock("p.md", 2, "csharp", "A", "B\n\nC"), new MarkdownBlock("p.md", 11, "csharp", "D", null));
    }

    [Fact]
    public void Unclosed_block_is_an_error()
    {
        Action read = () => MarkdownBlock.Read("p.md", "x\n```csharp\nA");

        read.Should().Throw<FormatException>().WithMessage("p.md(2)*");
    }

    [Fact]
    public void Block_that_does_not_compile_is_an_error_with_page_and_line()
    {
        Action run = () => SnippetRunner.Run(new MarkdownBlock("p.md", 10, "csharp", "int a = 1;\nint b = \"x\";\nConsole.WriteLine(a + b);", null));

        run.Should().Throw<InvalidOperationException>().WithMessage("*p.md(12)*CS0029*");
    }

    [Fact]
    public void Block_gives_what_it_writes_and_may_await() =>
        SnippetRunner.Run(new MarkdownBlock("p.md", 1, "csharp", "await Task.Yield();\nConsole.WriteLine(new[] { 1, 2 }.Sum());", null)).Should().Be("3\n");

    [Fact]
    public void Block_of_declarations_alone_is_only_compiled() =>
        SnippetRunner.Run(new MarkdownBlock("p.md", 1, "csharp", "public sealed class C;", null)).Should().BeEmpty();
}
