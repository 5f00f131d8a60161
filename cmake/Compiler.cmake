# Warnings and sanitizers for the project's own code, each with its reason.
add_library(project_options INTERFACE)

target_compile_options(project_options INTERFACE
    -Wall -Wextra -Wpedantic
    -Wshadow                # a name that hides another is read wrongly
    -Wconversion            # a number that silently shrinks is a wrong number
    -Wnon-virtual-dtor      # deleting through a base would leak
    -Woverloaded-virtual    # a misspelt override is not called
    -Wold-style-cast        # says nothing of what it does
    -Wcast-align
    -Wunused
    -Wformat=2              # format strings from outside
    -Wimplicit-fallthrough)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(project_options INTERFACE -Wduplicated-cond -Wlogical-op -Wuseless-cast)
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 sees these in its own library's string and optional at -O3, where they are not.
    target_compile_options(project_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

if(JUDGEMENT_WARNINGS_AS_ERRORS)
    target_compile_options(project_options INTERFACE -Werror)
endif()

if(JUDGEMENT_SANITIZE)
    # Everywhere, so that the standard library's containers agree on their layout checks.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
    if(NOT JUDGEMENT_FUZZ)
        # These four look at every single access, which doubles the time to compile and finds little that
        # AddressSanitizer does not stop at; the fuzzers keep them.
        add_compile_options(-fno-sanitize=null,alignment,object-size,vptr)
    endif()
endif()

if(JUDGEMENT_FUZZ)
    # Everywhere, so that the fuzzer sees which branches an input takes in every room.
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
