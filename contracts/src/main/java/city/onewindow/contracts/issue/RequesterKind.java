package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who raised the issue. */
public enum RequesterKind {
    /** 企业. */
    @JsonProperty("company")
    COMPANY,
    /** 人才. */
    @JsonProperty("talent")
    TALENT
}
