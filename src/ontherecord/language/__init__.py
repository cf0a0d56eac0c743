"""English reading aids shared by the stages: who is who, when, in whose words, under which name."""
