package city.onewindow.house.problem;

import java.io.IOException;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes what {@link Problem#answer()} carries out of a controller. */
public final class ProblemConverter extends AbstractHttpMessageConverter<Problem> {
    private final ProblemWriter writer;

    public ProblemConverter(ProblemWriter writer) {
        super(MediaType.APPLICATION_PROBLEM_JSON);
        this.writer = writer;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Problem.class;
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Problem readInternal(Class<? extends Problem> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("a problem is only written", input);
    }

    @Override
    protected void writeInternal(Problem problem, HttpOutputMessage output) throws IOException {
        Locale locale = LocaleContextHolder.getLocale();
        String trace = Trace.fresh();
        String instance = "";
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            trace = Trace.of(attributes.getRequest());
            instance = attributes.getRequest().getRequestURI();
        }
        output.getHeaders().setContentLanguage(locale);
        byte[] body = writer.json(writer.words(problem, locale, trace), instance);
        output.getHeaders().setContentLength(body.length);
        output.getBody().write(body);
    }
}
