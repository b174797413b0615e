/**
 * Korean family names as outlets write them: they stand first, and a later "Lee" means "Lee Jun-ho".
 * Collected by hand for this project.
 */
export const FAMILY_NAMES = new Set(
  `kim lee ri rhee yi park pak choi choe jung jeong chong jong kang cho jo yoon yun jang chang lim im rim han oh o seo so shin sin kwon
hwang ahn an song hong yang ryang ko koh go moon mun son sohn bae pae baek paek heo ho yoo yu ryu nam noh no ro roh ha jeon chon jun
cha joo chu ju woo u koo ku min na ra jin chin ji chi eom om won byun pyon gil kil kye kwak pang bang ma maeng pyo tak sim shim hyon`.split(
    /\s+/,
  ),
);
