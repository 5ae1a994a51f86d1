package city.onewindow.cli.demo.sheet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
}
