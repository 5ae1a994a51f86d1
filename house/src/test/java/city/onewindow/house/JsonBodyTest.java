package city.onewindow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be wrong with a body of JSON, and where it is said to be wrong. */
class JsonBodyTest extends RoomTest {
    private static final String JSON = "application/json";

    @Test
    void aRightBodyIsTaken() throws IOException {
        Answer answer = post("/api/things", JSON, "{\"subject\":\"标题\",\"number\":5,\"colour\":\"red\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("subject").asString()).isEqualTo("标题");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anAnswerSaysHowLongItIsAndGoesOutWhole() throws IOException {
        Answer answer = post("/api/things", JSON, "{\"subject\":\"标题\"}");
        assertThat(answer.header("Content-Length"))
                .isEqualTo("" + answer.body().getBytes(StandardCharsets.UTF_8).length);
        assertThat(answer.header("Transfer-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"subject\":}                         |                | json-syntax",
                "{\"subject\":\"a                       | /subject       | json-syntax",
                "{'subject':'a'}                        |                | json-syntax",
                "{\"subject\":\"a\",}                   |                | json-syntax",
                "{\"number\":05}                        |                | json-syntax",
                "{\"number\":NaN}                       |                | json-syntax",
                "{\"subject\":\"a\u0001\"}              | /subject       | json-syntax",
                "{} {}                                  |                | trailing",
                "{\"subject\":\"a\",\"subject\":\"b\"}  | /subject       | doubled-field",
                "{\"parts\":[{\"size\":1,\"size\":2}]} | /parts/0/size  | doubled-field",
                "{\"subjetc\":\"a\"}                    | /subjetc       | misspelt-field",
                "{\"SUBJECT\":\"a\"}                    | /SUBJECT       | misspelt-field",
                "{\"elsewhere\":\"a\"}                  | /elsewhere     | unknown-field",
                "{\"a/b~c\":\"a\"}                      | /a~1b~0c       | unknown-field",
                "{\"parts\":[{\"size\":1,\"nmae\":\"a\"}]} | /parts/0/nmae  | misspelt-field",
                "{\"subject\":5}                        | /subject       | type",
                "{\"subject\":true}                     | /subject       | type",
                "{\"subject\":[\"a\"]}                  | /subject       | type",
                "{\"number\":\"5\"}                     | /number        | type",
                "{\"number\":5.0}                       | /number        | type",
                "{\"number\":true}                      | /number        | type",
                "{\"number\":99999999999}               | /number        | type",
                "{\"urgent\":\"true\"}                  | /urgent        | type",
                "{\"urgent\":1}                         | /urgent        | type",
                "{\"colour\":\"green\"}                 | /colour        | form",
                "{\"colour\":\"RED\"}                   | /colour        | form",
                "{\"colour\":\"\"}                      | /colour        | form",
                "{\"colour\":0}                         | /colour        | type",
                "{\"at\":\"yesterday\"}                 | /at            | form",
                "{\"parts\":{}}                         | /parts         | type",
                "{\"parts\":[{\"size\":\"x\"}]}         | /parts/0/size  | type",
                "{\"parts\":[{},{\"size\":null}]}       | /parts/0/size  | missing",
                "[]                                     |                | type",
                "\"text\"                               |                | type",
                "null                                   |                | no-body",
            })
    void whatIsWrongIsNamedWithItsPlace(String body, String pointer, String code) throws IOException {
        Answer answer = post("/api/things", JSON, body.strip());
        assertIsProblem(answer, 400, "malformed");
        assertThat(answer.errors()).containsExactly((pointer == null ? "" : pointer) + " " + code);
        assertThat(answer.json().at("/errors/0/remedy").asString()).isNotBlank();
    }

    @Test
    void aSlipOfThePenIsAnsweredWithTheNearestName() throws IOException {
        Answer answer = post("/api/things", JSON, "{\"subjetc\":\"a\"}", "Accept-Language: en");
        assertThat(answer.json().at("/errors/0/remedy").asString())
                .startsWith("Was “subject” meant?")
                .contains("colour");
    }

    @Test
    void theValuesThatWouldDoAreListed() throws IOException {
        Answer answer = post("/api/things", JSON, "{\"colour\":\"green\"}", "Accept-Language: en");
        assertThat(answer.json().at("/errors/0/remedy").asString()).isEqualTo("Use: red, blue.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"subject\":5}     | 此处应为：文本（写在双引号中）。 | It should be: a text in double quotes.",
                "{\"parts\":{}}      | 此处应为：列表 [ … ]。        | It should be: a list [ … ].",
                "[]                 | 此处应为：对象 { … }。        | It should be: an object { … }.",
            })
    void aKindIsNamedInTheReadersLanguage(String body, String chinese, String english) throws IOException {
        assertThat(post("/api/things", JSON, body.strip())
                        .json()
                        .at("/errors/0/remedy")
                        .asString())
                .isEqualTo(chinese);
        assertThat(post("/api/things", JSON, body.strip(), "Accept-Language: en")
                        .json()
                        .at("/errors/0/remedy")
                        .asString())
                .isEqualTo(english);
    }

    @Test
    void lineAndColumnOfASlipAreTold() throws IOException {
        Answer answer = post("/api/things", JSON, "{\n  \"subject\": oops\n}", "Accept-Language: en");
        assertThat(answer.json().at("/errors/0/detail").asString()).startsWith("Line 2, column ");
    }

    @Test
    void anUnknownNameIsSaidBackShortAndHarmless() throws IOException {
        Answer answer = post("/api/things", JSON, "{\"" + "长".repeat(150) + "\\u202e\":1}");
        assertIsProblem(answer, 400, "malformed");
        assertThat(answer.json().at("/errors/0/detail").asString()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({"40, too-deep", "33, too-deep"})
    void aDeepBodyIsRefused(int depth, String code) throws IOException {
        String body = "{\"free\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        assertThat(post("/api/things", JSON, body).errors()).containsExactly("/free " + code);
    }

    @Test
    void thirtyTwoLevelsAreTaken() throws IOException {
        String body = "{\"free\":" + "[".repeat(31) + "]".repeat(31) + "}";
        assertThat(post("/api/things", JSON, body).status()).isEqualTo(200);
    }

    @Test
    void longTextsNumbersAndNamesAreRefused() throws IOException {
        assertThat(post("/api/things", JSON, "{\"subject\":\"" + "a".repeat(65_537) + "\"}")
                        .errors())
                .containsExactly("/subject text-too-long");
        assertThat(post("/api/things", JSON, "{\"free\":" + "1".repeat(60) + "}")
                        .errors()
                        .getFirst())
                .endsWith("number-too-long");
        assertThat(post("/api/things", JSON, "{\"" + "n".repeat(300) + "\":1}")
                        .errors()
                        .getFirst())
                .endsWith("name-too-long");
    }

    @Test
    void noBodyIsSaidToBeNone() throws IOException {
        assertThat(post("/api/things", JSON, "").errors()).containsExactly(" no-body");
        assertThat(post("/api/things", JSON, "  \n").errors()).containsExactly(" no-body");
    }

    @ParameterizedTest
    @CsvSource({"FF", "C080", "EDA080", "F4908080", "E4BD", "80", "FEFF007B007D"})
    void whatIsNoUtf8IsRefusedAtItsByte(String hex) throws IOException {
        byte[] middle = java.util.HexFormat.of().parseHex(hex);
        byte[] head = "{\"subject\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\"}".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + middle.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(middle, 0, body, head.length, middle.length);
        System.arraycopy(tail, 0, body, head.length + middle.length, tail.length);
        Answer answer = post("/api/things", JSON, body);
        assertIsProblem(answer, 400, "malformed");
        assertThat(answer.errors()).containsExactly("/subject encoding");
    }

    @Test
    void aBodyCutWithinACharacterIsRefused() throws IOException {
        byte[] whole = "{\"subject\":\"好".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        Answer answer = post("/api/things", JSON, cut);
        assertIsProblem(answer, 400, "malformed");
        assertThat(answer.errors()).containsExactly("/subject encoding");
    }

    @Test
    void everyCharacterOfUtf8IsTaken() throws IOException {
        String all = "aß水🏭\u00a0\ue000";
        Answer answer = post("/api/things", JSON, "{\"subject\":\"" + all + "\"}");
        assertThat(answer.json().path("subject").asString()).isEqualTo(all);
    }

    @Test
    void aFieldsFaultsComeAllAtOnceAsTheControllerReturnsThem() throws IOException {
        Answer answer = post("/api/things/refused", JSON, "", "Accept-Language: en", "Accept: image/png");
        assertIsProblem(answer, 422, "invalid");
        assertThat(answer.errors()).containsExactly("/parts/0/name too-long", "/subject missing");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("parts/0/name");
        assertThat(answer.json().at("/errors/0/remedy").asString())
                .isEqualTo("Shorten it to 20 characters at the most.");
        assertThat(answer.json().path("instance").asString()).isEqualTo("/api/things/refused");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
    }
}
