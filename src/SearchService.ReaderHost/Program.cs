// Reads entries for the program that started it, one after the other, until its standard input ends. Not meant to be started by hand.
return SearchService.Readers.Processes.ReadingLoop.Run();
