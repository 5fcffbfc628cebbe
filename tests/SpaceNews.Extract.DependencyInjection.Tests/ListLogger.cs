using Microsoft.Extensions.Logging;

namespace SpaceNews.Extract.DependencyInjection.Tests;

/// <summary>Keeps what is logged from a level on.</summary>
internal sealed class ListLogger(LogLevel level) : ILogger, ILoggerFactory
{
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= level;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) Lines.Add($"{logLevel} {eventId.Id}: {formatter(state, exception)}");
    }

    public ILogger CreateLogger(string categoryName)
    {
        categoryName.Should().Be("SpaceNews.Extract.ArticleExtractor");
        return this;
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
