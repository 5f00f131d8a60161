// Graphviz forgets some of what it allocates while laying out; fontconfig and pango, which it measures text with, keep
// what they read about fonts until the program ends.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libgvc\nleak:libfontconfig\nleak:libpango\nleak:libglib\n";
}
