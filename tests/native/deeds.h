// What must not be done on the audio side, to be done there on purpose.
#pragma once

// Does what a name stands for; null for a name that stands for nothing.
void (*find_deed(const char *name))(void);
