package city.onewindow.messaging.ops;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** 404, with the problem's code in its type: the words are the house's, in the reader's language. */
final class NothingThereException extends ErrorResponseException {
    /** @param code of the problem */
    NothingThereException(String code) {
        super(HttpStatus.NOT_FOUND);
        setType(URI.create("/problems/" + code));
    }
}
