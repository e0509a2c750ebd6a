using EMiningLive.Silo;
using EMiningLive.Silo.Health;
using EMiningLive.Silo.Telemetry;

var builder = WebApplication.CreateBuilder(args);
builder.AddLogs();
builder.AddSilo();

var app = builder.Build();
app.MapHealth();
app.Run();
