/// The property tests allocate from millions of different call paths. AddressSanitizer keeps every path it has seen,
/// and would grow slower with each; the innermost frames are enough to find a fault.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() { return "malloc_context_size=6"; }
