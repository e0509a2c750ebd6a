using EMiningLive.Load.Scenarios;
using EMiningLive.Load.Systems;

Cores.PinClient();
return await Menu.Run(args);
