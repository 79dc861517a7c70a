BUSAN, South Korea (CNN) -- A ferry with forty people on board sank off Busan on Monday night, the coast guard said.

Nobody was in the cabins, Captain Lee Min-ho told reporters in the port.

@highlight

NEW: Forty people were on board

@highlight

Nobody died
