using EMiningLive.Journal.Tests;
using Xunit.Runner.InProc.SystemConsole;

switch (args)
{
    case [EndlessWriter.Argument, var folder]:
        await EndlessWriter.Run(folder);
        return 0;
    case [Measure.Argument]:
        await Measure.Run();
        return 0;
    default:
        return await ConsoleRunner.Run(args);
}
