import { createClient } from '@lindung/graphql-client/client';
import { CoverageDocument } from '@lindung/graphql-client/generated/operations';

const { LINDUNG_URL = 'http://127.0.0.1:4000/graphql', LINDUNG_API_KEY = '' } = process.env;
const lindung = createClient({ url: LINDUNG_URL, apiKey: LINDUNG_API_KEY });
const { coverage } = await lindung.request(CoverageDocument, { regencyCode: '73.72', asOf: '2024-05-31' });
for (const { region, figure } of coverage.regencies) {
  const share =
    figure.shareHundredths === null ? 'unknown' : `${(figure.shareHundredths / 100).toFixed(2)} %`;
  console.log(`${region.name}: ${figure.protected} of ${figure.potential ?? '?'} people protected, ${share}`);
}
