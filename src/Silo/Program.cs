using EMiningLive.Silo;
using EMiningLive.Silo.Health;

var builder = WebApplication.CreateBuilder(args);
builder.AddSilo();

var app = builder.Build();
app.MapHealth();
app.Run();
