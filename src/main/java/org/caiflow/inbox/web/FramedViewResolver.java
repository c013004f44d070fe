package org.caiflow.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.freemarker.FreeMarkerView;
import org.springframework.web.servlet.view.freemarker.FreeMarkerViewResolver;

/** Gives every view the attribute {@code frame}; here and not in an advice, because error pages need it too. */
class FramedViewResolver extends FreeMarkerViewResolver {

    private final Frames frames;

    FramedViewResolver(Frames frames) {
        super("", ".ftlh");
        this.frames = frames;
        setContentType("text/html;charset=UTF-8");
        setExposeSpringMacroHelpers(false);
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new FramedView(frames);
    }

    private static final class FramedView extends FreeMarkerView {

        private final Frames frames;

        private FramedView(Frames frames) {
            this.frames = frames;
        }

        @Override
        protected void exposeHelpers(Map<String, Object> model, HttpServletRequest request) {
            model.put("frame", frames.of(request));
        }
    }
}
