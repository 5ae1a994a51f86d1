package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The way an issue came in. */
public enum Channel {
    /** 网页. */
    @JsonProperty("web")
    WEB,
    /** 一站式窗口. */
    @JsonProperty("window")
    WINDOW,
    /** 走访. */
    @JsonProperty("visit")
    VISIT,
    /** 电话. */
    @JsonProperty("hotline")
    HOTLINE,
    /** 批量导入. */
    @JsonProperty("import")
    IMPORT,
    /** 接口. */
    @JsonProperty("api")
    API
}
