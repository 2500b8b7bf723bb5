/** What a handover would move. */
export const previewed = /* GraphQL */ `
  query ($input: OfficeHandoverPreviewInput!) {
    preview: officeHandoverPreview(input: $input) {
      kindBefore
      kind
      regions {
        name
        from {
          name
        }
        staying {
          name
        }
        isServed
        figuresOf
        agreements
        members
        openBills
        openAmount
      }
      offices {
        id
        name
        version
        isTaking
        officers {
          id
        }
      }
    }
  }
`;
/** A handover, answered with the history of the office. */
export const handOver = /* GraphQL */ `
  mutation ($input: HandOverServiceAreasInput!) {
    done: handOverServiceAreas(input: $input) {
      id
      name
      versions {
        name
        kind
        parent {
          name
        }
        validFrom
        validTo
      }
      areas {
        region {
          code
        }
        validFrom
        validTo
      }
      handovers {
        effectiveOn
        reason
        office {
          name
          kind
        }
        regions {
          region {
            code
          }
          from {
            name
          }
        }
      }
    }
  }
`;
/** Every report that can be asked about a day. */
export const reportsOfDay = /* GraphQL */ `
  query ($asOf: Date!) {
    coverage(asOf: $asOf) {
      total {
        protected
        billed
        openBills
      }
      regencies {
        region {
          code
        }
        figure {
          protected
          seatsTaken
          billed
          paid
          openBills
        }
      }
      offices {
        office {
          name
          kind
        }
        regencies {
          code
        }
        figure {
          protected
          seatsGranted
          seatsTaken
          billed
          paid
          openBills
        }
      }
    }
    regions(first: 50, asOf: $asOf, filter: { level: REGENCY }) {
      nodes {
        code
        offices {
          name
          kind
        }
      }
    }
  }
`;
