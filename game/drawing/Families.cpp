#include "drawing/Families.hpp"

namespace drawing {

const char* familyOf(Typeface face, Letters letters) {
    if (letters == Letters::dyslexia && face != Typeface::mono)
        return "OpenDyslexic, Andika, Inter, Noto Sans, sans-serif";
    switch (face) {
    case Typeface::display:
        return "Inter Display, Inter, Noto Sans, Open Sans, sans-serif";
    case Typeface::narrative:
        return "Noto Serif, DejaVu Serif, serif";
    case Typeface::mono:
        return "DejaVu Sans Mono, Noto Sans Mono, monospace";
    case Typeface::interface:
        break;
    }
    return "Inter, Noto Sans, Open Sans, sans-serif";
}

} // namespace drawing
