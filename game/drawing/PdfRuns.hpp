#pragma once

typedef struct _cairo cairo_t;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoLayoutLine PangoLayoutLine;

namespace drawing {

/// Paints a line of set text at the current point, its runs in the order in which they are read. Pango paints them from
/// left to right, so that whoever has the file read aloud would hear the parts of an Arabic or Hebrew line backwards.
void showLine(cairo_t* cairo, PangoLayout* layout, PangoLayoutLine* line);

} // namespace drawing
