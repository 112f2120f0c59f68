#pragma once

// Enters the wrappers that are written in C into the table.
void give_handled_wrappers(void);
