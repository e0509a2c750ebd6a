// The conventional way, small and fair: a SignalR hub, the room's row locked for each bid, one insert, Redis between web nodes.
// Statements are prepared; no authentication, rules or hashes: all that it leaves out is to its advantage.
using EMiningLive.SignalR;
using Npgsql;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSingleton(new NpgsqlDataSourceBuilder(builder.Configuration["Database"]!).Build());
builder.Services.AddSingleton<Auction>();
builder.Services.AddSignalR().AddStackExchangeRedis(builder.Configuration["Redis"]!);

var app = builder.Build();
await app.Services.GetRequiredService<Auction>().Create();
app.MapGet("/ready", () => "ready");
app.MapGet("/seq", (Auction auction) => auction.Seq());
app.MapHub<RoomHub>("/hub");
app.Run();
