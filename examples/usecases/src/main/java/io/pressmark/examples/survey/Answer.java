package io.pressmark.examples.survey;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

/** What somebody answered in a survey. */
@Table("answers")
@GlobalSecondaryIndex(name = "byRespondent", partitionKey = "respondent", sortKey = "survey")
public record Answer(@PartitionKey String survey, @SortKey String respondent, String text) {}
