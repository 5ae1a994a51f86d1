package city.onewindow.cli.demo.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final String HEADER =
            "id,requester,subject,submitted_at,detail,reply,replied_at,handling_department\n";

    @Test
    void aQuoteThatIsNeverClosedIsToldByItsRow() {
        String file = HEADER + "1,a,s,2026-01-05 10:00,d,r,2026-01-06 10:00,x\n2,b,\"s,2026-01-05 10:00,d,r,,x\n";
        assertThatThrownBy(() -> Sheet.read("issues.csv", file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessageContaining("row 2 below the header")
                .hasMessageContaining("not closed")
                .hasMessageNotContaining("Exception");
        String first = HEADER + "1,\"a,s,2026-01-05 10:00,d,r,,x\n";
        assertThatThrownBy(() -> Sheet.read("issues.csv", first.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("row 1 below the header");
        assertThatThrownBy(() -> Sheet.read("issues.csv", ("\"" + HEADER).getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("the header is no whole CSV");
    }

    @Test
    void whatASpreadsheetInChineseWritesIsRead() {
        String file = HEADER + "1,王工,租用厂房,2026-01-05 10:00,想租㐀,已对接,2026-01-06 10:00,市工信局\n";
        List<Row> rows = Sheet.read("issues.csv", file.getBytes(Charset.forName("GB18030")));
        assertThat(rows).isEqualTo(Sheet.read("issues.csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(rows.getFirst().subject()).isEqualTo("租用厂房");
        assertThat(rows).isEqualTo(Sheet.read("issues.csv", ("\uFEFF" + file).getBytes(StandardCharsets.UTF_8)));
    }

    /** Read as the other, most of it would become characters too, none of them right. */
    @Test
    void whatBeginsAsUtf8AndBreaksOffIsNotTakenForAnother() {
        byte[] file = (HEADER + "1,王工,租用厂房,2026-01-05 10:00,想租,r,,x\n").getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(file, file.length + 1);
        broken[file.length] = (byte) 0xD6;
        assertThatThrownBy(() -> Sheet.read("issues.csv", broken))
                .hasMessageContaining("not UTF-8: byte 0xD6 in line 3");
        assertThatThrownBy(() -> Sheet.read("issues.csv", new byte[] {'i', 'd', (byte) 0xFF}))
                .hasMessageContaining("not UTF-8: byte 0xFF in line 1");
    }
}
