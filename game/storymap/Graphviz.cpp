#include "storymap/Graphviz.hpp"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <mutex>

namespace storymap {

namespace {

constexpr int printDotsPerInch = 144;

struct FreeContext {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};

struct FreeLayout {
    GVC_t* context;
    void operator()(Agraph_t* graph) const { gvFreeLayout(context, graph); }
};

struct FreeRendered {
    void operator()(char* bytes) const { gvFreeRenderData(bytes); }
};

int keepQuiet(char* /*message*/) { return 0; }

/// The library's state. Its text measuring keeps a pointer into the context that it last saw (Graphviz 2.42), so that
/// there has to be one for as long as the program runs.
GVC_t* context() {
    static const std::unique_ptr<GVC_t, FreeContext> one(gvContext());
    return one.get();
}

/// A part of a graph's drawing that is to be drawn; takes effect between laying out and drawing.
void drawScaled(Agraph_t* graph, double scale) {
    const boxf box = GD_bb(graph);
    constexpr double margins = 80; // in points, on both sides together
    char viewport[96];
    std::snprintf(viewport, sizeof viewport, "%.2f,%.2f,%.4f", (box.UR.x - box.LL.x + margins) * scale,
                  (box.UR.y - box.LL.y + margins) * scale, scale);
    std::string name = "viewport";
    std::string none;
    agattr(graph, AGRAPH, name.data(), none.data());
    agset(graph, name.data(), viewport);
}

/// Good for print at this size, and never larger than Cairo and a machine's memory can bear.
void limitPixels(Agraph_t* graph) {
    constexpr double pixelsInPoint = printDotsPerInch / 72.0;
    constexpr double mostAcross = 30'000;
    constexpr double mostPixels = 80'000'000;
    const boxf box = GD_bb(graph);
    const double width = (box.UR.x - box.LL.x + 80) * pixelsInPoint;
    const double height = (box.UR.y - box.LL.y + 80) * pixelsInPoint;
    const double scale =
        std::min({1.0, mostAcross / std::max(width, height), std::sqrt(mostPixels / (width * height))});
    if (scale < 1) {
        drawScaled(graph, scale);
    }
}

void setOnGraph(Agraph_t* graph, std::string name, std::string value) {
    std::string none; // the library takes `char*`, and copies
    agattr(graph, AGRAPH, name.data(), none.data());
    agset(graph, name.data(), value.data());
}

} // namespace

std::variant<std::string, NoPicture> drawn(const std::string& dot, PictureForm form) {
    static std::mutex oneAtATime; // the library keeps its state in globals
    const std::lock_guard lock(oneAtATime);
    agseterrf(keepQuiet);
    const std::unique_ptr<Agraph_t, CloseGraph> graph(agmemread(dot.c_str()));
    if (!context() || !graph) {
        return NoPicture{"The map could not be laid out: Graphviz did not accept it."};
    }
    if (form == PictureForm::png) {
        setOnGraph(graph.get(), "dpi", std::to_string(printDotsPerInch));
    }
    if (gvLayout(context(), graph.get(), "dot") != 0) {
        return NoPicture{
            "The map could not be laid out. If Graphviz was installed without its plugins (package libgvc6), "
            "install it again."};
    }
    const std::unique_ptr<Agraph_t, FreeLayout> layout(graph.get(), FreeLayout{context()});
    if (form == PictureForm::png) {
        limitPixels(graph.get());
    }
    char* bytes = nullptr;
    unsigned length = 0;
    const int failed =
        gvRenderData(context(), graph.get(), form == PictureForm::svg ? "svg" : "png:cairo", &bytes, &length);
    const std::unique_ptr<char, FreeRendered> owned(bytes);
    if (failed != 0 || !bytes || length == 0) {
        return NoPicture{"The map could not be drawn. If Graphviz was installed without its plugins (package libgvc6), "
                         "install it again."};
    }
    return std::string(bytes, length);
}

} // namespace storymap
