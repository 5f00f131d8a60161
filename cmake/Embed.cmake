# judgement_embed(ROOM TEXT file HEADER header FUNCTION namespace::name)
# Makes a text file part of a room, so that the program cannot lose it. HEADER, as it is included, is written by hand and
# declares `std::string_view name();` in the namespace; the text is what the file held when the room was built.
# Run as a script (with TEXT, HEADER, FUNCTION and OUT), it writes the C++ source itself.
if(CMAKE_SCRIPT_MODE_FILE)
    file(READ "${TEXT}" content)
    string(FIND "${content}" ")embedded\"" clash)
    if(NOT clash EQUAL -1)
        message(FATAL_ERROR "${TEXT} contains the marker that would end its own text in C++.")
    endif()
    file(WRITE "${OUT}" "#include \"${HEADER}\"\n\n"
         "std::string_view ${FUNCTION}() { return R\"embedded(${content})embedded\"; }\n")
    return()
endif()

set(judgement_embed_script "${CMAKE_CURRENT_LIST_FILE}")

function(judgement_embed room)
    cmake_parse_arguments(EMBED "" "TEXT;HEADER;FUNCTION" "" ${ARGN})
    get_filename_component(name "${EMBED_HEADER}" NAME_WE)
    set(out "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
    add_custom_command(
        OUTPUT "${out}"
        COMMAND ${CMAKE_COMMAND} "-DTEXT=${EMBED_TEXT}" "-DHEADER=${EMBED_HEADER}" "-DFUNCTION=${EMBED_FUNCTION}"
                "-DOUT=${out}" -P "${judgement_embed_script}"
        DEPENDS "${EMBED_TEXT}" "${judgement_embed_script}"
        VERBATIM)
    target_sources(${room} PRIVATE "${out}")
    # The limit is the old standard's for one string; every compiler that we build with takes longer ones.
    set_source_files_properties("${out}" PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings")
endfunction()
