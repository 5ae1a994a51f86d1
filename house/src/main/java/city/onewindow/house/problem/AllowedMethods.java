package city.onewindow.house.problem;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Which methods an address has, by those who serve it: the server refuses TRACE before it asks anybody, and would name
 * every method that it knows itself.
 */
final class AllowedMethods {
    private AllowedMethods() {}

    /** @return of an address that no controller has, what is fit for a file; sorted, comma-separated */
    static String of(String path, Stream<RequestMappingInfoHandlerMapping> served) {
        PathContainer address = PathContainer.parsePath(path);
        Set<String> names = new TreeSet<>();
        served.flatMap(each -> each.getHandlerMethods().keySet().stream())
                .filter(each -> isAt(address, each))
                .flatMap(each -> each.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::name)
                .forEach(names::add);
        return names.isEmpty() ? "GET" : String.join(", ", names);
    }

    private static boolean isAt(PathContainer address, RequestMappingInfo info) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(each -> each.matches(address));
    }
}
