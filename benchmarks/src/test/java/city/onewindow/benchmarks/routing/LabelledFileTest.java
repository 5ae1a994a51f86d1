package city.onewindow.benchmarks.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.onewindow.routing.suggestion.model.Example;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFileTest {
    @TempDir
    Path directory;

    private List<Example> read(String text) throws IOException {
        return LabelledFile.read(Files.write(directory.resolve("texts.csv"), text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void quotesLineEndsAMarkAndOtherColumnsAreRead() throws IOException {
        String text = "\uFEFF\"id\",\"label\",\"text\"\r\n1,环保,\"排污,\n\"\"直排\"\"\"\r\n\r\n2, 税务 ,\r\n";
        assertThat(read(text)).containsExactly(new Example("排污,\n\"直排\"", "环保"), new Example("", "税务"));
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> read("text,topic\na,b\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have the columns text and label; it has [text, topic]");
        assertThatThrownBy(() -> read("")).hasMessageContaining("must have the columns");
        assertThatThrownBy(() -> read("text,label\n")).hasMessageContaining("has no rows");
    }

    @Test
    void aRowThatIsNotWholeIsNamed() {
        assertThatThrownBy(() -> read("text,label\na,b\nc\n")).hasMessageContaining("row 2 (from line 3)");
        assertThatThrownBy(() -> read("text,label\na,b\nc,\n"))
                .hasMessageContaining("row 2")
                .hasMessageContaining("no label");
        assertThatThrownBy(() -> read("text,label\na,b\n\"c,d\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never closed in row 2 (from line 3)");
    }

    @Test
    void whatIsNotThereOrNoTextIsSaidToBeSo() throws IOException {
        assertThatThrownBy(() -> LabelledFile.read(directory.resolve("none.csv")))
                .hasMessageContaining("There is no file");
        Path other =
                Files.write(directory.resolve("other.csv"), "text,label\n噪声,环保\n".getBytes(Charset.forName("GB18030")));
        assertThat(LabelledFile.read(other)).extracting(Example::text).containsExactly("噪声");
        Path neither = Files.write(directory.resolve("neither.csv"), new byte[] {'a', '\n', (byte) 0xFF});
        assertThatThrownBy(() -> LabelledFile.read(neither)).hasMessageContaining("nor in GB18030 from line 2");
    }
}
