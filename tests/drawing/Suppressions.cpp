// fontconfig keeps what it read about fonts until the program ends; the leak checker is told so.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
