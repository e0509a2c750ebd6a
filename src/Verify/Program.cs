using System.Text;
using EMiningLive.Verify;

// So that 中文 and اردو arrive whatever the terminal's locale says.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return (int)Auditor.Run(args, Console.Out);
