# Writes TEMPLATE into the C++ source OUT as report::debriefTemplate().
file(READ "${TEMPLATE}" content)
string(FIND "${content}" ")embedded\"" clash)
if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${TEMPLATE} contains the marker that would end its own text in C++.")
endif()
file(WRITE "${OUT}" "#include \"report/DebriefTemplate.hpp\"\n\nnamespace report {\n\n"
     "std::string_view debriefTemplate() { return R\"embedded(${content})embedded\"; }\n\n} // namespace report\n")
